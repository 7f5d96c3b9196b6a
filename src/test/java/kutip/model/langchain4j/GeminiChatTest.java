package kutip.model.langchain4j;

class GeminiChatTest extends StreamedEventsContract {
  @Override
  Protocol protocol() {
    return Protocol.GEMINI;
  }

  @Override
  String refusal() {
    return "PROHIBITED_CONTENT";
  }

  @Override
  String filtered() {
    return "content_filter";
  }

  @Override
  String path() {
    return "/v1/models/some-model:streamGenerateContent?alt=sse";
  }
}
