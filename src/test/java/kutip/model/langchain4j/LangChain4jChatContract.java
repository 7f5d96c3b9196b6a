package kutip.model.langchain4j;

import java.time.Duration;
import java.util.Optional;
import kutip.ScriptedLlm;
import kutip.model.Chat;
import kutip.model.ChatContract;

/** What holds for the chat of every protocol. */
abstract class LangChain4jChatContract extends ChatContract {
  static final Chat.Prompt PROMPT = new Chat.Prompt("Answer.", "Who?", "{\"type\":\"object\"}");

  abstract Protocol protocol();

  /** Where a server listens for this protocol. */
  String url(ScriptedLlm server) {
    return server.baseUrl();
  }

  /** Where it would, on a port of the loopback. */
  String url(int port) {
    return "http://127.0.0.1:" + port + "/v1";
  }

  @Override
  protected Chat chat(ScriptedLlm server, Duration timeout) {
    return chat(server, timeout, timeout);
  }

  @Override
  protected Chat chat(ScriptedLlm server, Duration firstWord, Duration timeout) {
    return new LangChain4jChat(
        protocol(),
        new Served(url(server), "some-model", Optional.of(KEY), firstWord, timeout, 8_192));
  }

  @Override
  protected Chat chat(int port, Duration timeout) {
    return new LangChain4jChat(
        protocol(), new Served(url(port), "some-model", Optional.of(KEY), timeout));
  }
}
