/** Served chat models, through LangChain4j: OpenAI-compatible servers and Ollama. */
@NullMarked
package kutip.model.langchain4j;

import org.jspecify.annotations.NullMarked;
