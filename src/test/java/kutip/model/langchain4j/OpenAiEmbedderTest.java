package kutip.model.langchain4j;

import kutip.ScriptedLlm;

class OpenAiEmbedderTest extends ServedEmbedderContract {
  @Override
  Protocol protocol() {
    return Protocol.OPENAI;
  }

  @Override
  String baseUrl(ScriptedLlm server) {
    return server.baseUrl();
  }

  @Override
  String path() {
    return "/v1/embeddings";
  }
}
