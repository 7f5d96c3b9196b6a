"""Makes the embedder's files, the same bytes each time.

    python make.py OUT             embeddings-q4.onnx, encoder-int8.onnx, xlmr-vocab.bin.gz
    python make.py OUT --layers F  with the layers that tune.py wrote in place of the source's
    python make.py OUT --float32   beside them the model in float32, for training the reader: config.json, tokenizer.json, model.safetensors
"""
import argparse
import csv
import glob
import gzip
import json
import os
import tempfile

import graph
import tokenizer
from source import Weights, character_map
from tokenizers import Tokenizer


WRITTEN = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "reader", "written")
SEEN = 60


def texts():
    """Some of the questions and premises in three languages that were written for the reader."""
    for kind, prefix, columns in (
        ("questions", "query: ", ("question_id", "question_en", "question_ko")),
        ("entailment", "passage: ", ("premise_id", "premise_ko", "entailment_en")),
    ):
        for column in columns:
            rows = []
            for path in sorted(glob.glob(os.path.join(WRITTEN, kind + "-*.tsv"))):
                with open(path, encoding="utf-8", newline="") as file:
                    rows += [row[column] for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE) if row.get(column)]
            for text in rows[:: max(1, len(rows) // SEEN)]:
                yield prefix + text


def write(path, data):
    with open(path, "wb") as file:
        file.write(data)


def as_json(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def float32(weights, characters, out):
    """A folder as the library `transformers` reads it, the blocks turned back into numbers."""
    from safetensors.numpy import save_file

    hidden, inner = weights.hidden, weights.inner
    tensors = {
        "embeddings.word_embeddings.weight": weights.dequantised("emb.word", weights.vocabulary, hidden),
        "embeddings.position_embeddings.weight": weights.floats("emb.pos", weights.positions, hidden),
        "embeddings.token_type_embeddings.weight": weights.floats("emb.type", weights.types, hidden),
        "embeddings.LayerNorm.weight": weights.floats("emb.ln.w", hidden),
        "embeddings.LayerNorm.bias": weights.floats("emb.ln.b", hidden),
    }
    linear = [
        ("q", "attention.self.query", hidden, hidden),
        ("k", "attention.self.key", hidden, hidden),
        ("v", "attention.self.value", hidden, hidden),
        ("ao", "attention.output.dense", hidden, hidden),
        ("fi", "intermediate.dense", inner, hidden),
        ("fo", "output.dense", hidden, inner),
    ]
    for layer in range(weights.layers):
        to = f"encoder.layer.{layer}."
        for short, name, rows, columns in linear:
            tensors[f"{to}{name}.weight"] = weights.dequantised(f"l{layer}.{short}.w", rows, columns)
            tensors[f"{to}{name}.bias"] = weights.floats(f"l{layer}.{short}.b", rows)
        for short, name in (("aln", "attention.output.LayerNorm"), ("oln", "output.LayerNorm")):
            tensors[f"{to}{name}.weight"] = weights.floats(f"l{layer}.{short}.w", hidden)
            tensors[f"{to}{name}.bias"] = weights.floats(f"l{layer}.{short}.b", hidden)
    save_file(tensors, os.path.join(out, "model.safetensors"), metadata={"format": "pt"})
    config = {
        "architectures": ["BertModel"],
        "model_type": "bert",
        "hidden_size": hidden,
        "num_hidden_layers": weights.layers,
        "num_attention_heads": weights.heads,
        "intermediate_size": inner,
        "vocab_size": weights.vocabulary,
        "max_position_embeddings": weights.positions,
        "type_vocab_size": weights.types,
        "layer_norm_eps": 1e-12,
        "hidden_act": "gelu",
        "pad_token_id": weights.pad,
        "torch_dtype": "float32",
    }
    write(os.path.join(out, "config.json"), as_json(config))
    write(os.path.join(out, "tokenizer.json"), as_json(tokenizer.python_form(weights, characters)))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out")
    parser.add_argument("--float32", action="store_true")
    parser.add_argument("--layers", help="layers.safetensors of tune.py")
    parser.add_argument("--cache", default=os.path.join(tempfile.gettempdir(), "embedder-source"))
    given = parser.parse_args()
    os.makedirs(given.out, exist_ok=True)
    os.makedirs(given.cache, exist_ok=True)
    weights = Weights(given.cache)
    characters = character_map(given.cache)
    write(os.path.join(given.out, "xlmr-vocab.bin.gz"), gzip.compress(tokenizer.program_form(weights, characters), mtime=0))
    graph.save_table(weights, os.path.join(given.out, "embeddings-q4.onnx"))
    reference = Tokenizer.from_str(json.dumps(tokenizer.python_form(weights, characters)))
    graph.save_encoder(weights, texts(), reference, os.path.join(given.out, "embeddings-q4.onnx"), os.path.join(given.out, "encoder-int8.onnx"), given.layers)
    if given.float32:
        float32(weights, characters, given.out)


if __name__ == "__main__":
    main()
