"""What the questions, and the passages, of a language have in common: the mean of their vectors.

    python means.py --models ../../main/resources/models --data DATA --cache CACHE

Writes language-means.bin into the models' folder: for id, en and ko the mean of the questions, then of the passages; float32, little endian.
No judgement is read, only texts: those that the sets give for training.
"""
import argparse
import json
import os

import numpy as np
import onnxruntime
from source import character_map, Weights
from tokenizer import python_form
from tokenizers import Tokenizer

LONGEST = 512
TEXTS = {"id": ["idk-mrc/train", "facqa/train"], "en": ["tydiqa-en/train"], "ko": ["tydiqa-ko/train"]}


class Embedder:
    def __init__(self, models, cache):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self.table = onnxruntime.InferenceSession(os.path.join(models, "embeddings-q4.onnx"), options)
        self.encoder = onnxruntime.InferenceSession(os.path.join(models, "encoder-int8.onnx"), options)
        self.tokenizer = Tokenizer.from_str(json.dumps(python_form(Weights(cache), character_map(cache))))
        self.tokenizer.enable_truncation(LONGEST)

    def vector(self, text):
        ids = np.array([self.tokenizer.encode(text).ids], np.int64)
        return self.encoder.run(None, {"inputs_embeds": self.table.run(None, {"input_ids": ids})[0]})[0][0]


def lines(data, folders, name):
    for folder in folders:
        with open(os.path.join(data, folder, name), encoding="utf-8") as file:
            yield from map(json.loads, file)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--models", required=True)
    parser.add_argument("--data", required=True)
    parser.add_argument("--cache", required=True, help="the wheels that make.py downloaded")
    given = parser.parse_args()
    embedder = Embedder(given.models, given.cache)
    means = []
    for language, folders in TEXTS.items():
        questions = ["query: " + line["text"] for line in lines(given.data, folders, "queries.jsonl")]
        passages = ["passage: " + line["text"] for line in lines(given.data, folders, "corpus.jsonl")]
        for texts in (questions, passages):
            means.append(np.mean([embedder.vector(text) for text in texts], axis=0))
            print(language, len(texts), round(float(np.linalg.norm(means[-1])), 4), flush=True)
    np.array(means, "<f4").tofile(os.path.join(given.models, "language-means.bin"))


if __name__ == "__main__":
    main()
