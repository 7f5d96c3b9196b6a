package kutip.model.langchain4j;

class AnthropicChatTest extends StreamedEventsContract {
  @Override
  Protocol protocol() {
    return Protocol.ANTHROPIC;
  }

  @Override
  String refusal() {
    return "stop_reason refusal";
  }

  @Override
  String filtered() {
    return "stop_reason refusal";
  }

  @Override
  String path() {
    return "/v1/messages";
  }
}
