/**
 * Served chat models, through LangChain4j: OpenAI-compatible servers, Ollama, Anthropic, Gemini.
 */
@NullMarked
package kutip.model.langchain4j;

import org.jspecify.annotations.NullMarked;
