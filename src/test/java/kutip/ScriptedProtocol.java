package kutip;

/** The protocols of a {@link ScriptedLlm}. */
enum ScriptedProtocol {
  OPENAI,
  OLLAMA,
  ANTHROPIC,
  GEMINI;

  ScriptedWords words() {
    return switch (this) {
      case OPENAI -> new OpenAiWords();
      case OLLAMA -> new OllamaWords();
      case ANTHROPIC -> new AnthropicWords();
      case GEMINI -> new GeminiWords();
    };
  }
}
