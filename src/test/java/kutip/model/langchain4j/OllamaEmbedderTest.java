package kutip.model.langchain4j;

import kutip.ScriptedLlm;

class OllamaEmbedderTest extends ServedEmbedderContract {
  @Override
  Protocol protocol() {
    return Protocol.OLLAMA;
  }

  @Override
  String baseUrl(ScriptedLlm server) {
    return server.ollamaUrl();
  }

  @Override
  String path() {
    return "/api/embed";
  }
}
