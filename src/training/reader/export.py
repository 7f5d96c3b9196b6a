"""Exports the reader's weights to ONNX, in float32 and in 8 bits. Needs no torch.

    python export.py --weights reader.pt --encoder e5 --data DATA --out out

Inputs (float32): inputs_embeds [1,T,384], rows of the embedder's token table; segment_a and segment_b [1,T], 0 or 1. segment_a marks the tokens between <s> and the first </s>, segment_b those between the second </s> and
the last. Outputs: start, end [1,T]; cls [1,2], logits of answerable and relevant; nli [1,3], logits of entailment,
neutral, contradiction. How the 8 bits are come by: src/training/shared/encoder.py.
"""
import argparse
import json
import os
import random

import numpy as np
import onnx
import onnxruntime as ort

from graph import Reader, read_checkpoint
from encoder import Recorded, Smoothed, largest_inputs, save_in_8_bits
from data import load_nli, load_qa
from tokens import Tokens, pad

SEEN = 48


class RecordedReader(Recorded, Reader):
    pass


class SmoothedReader(Smoothed, Reader):
    pass


def inputs(table, ids, seg):
    return {"inputs_embeds": table.run(None, {"input_ids": ids})[0],
            "segment_a": (seg == 1).astype(np.float32), "segment_b": (seg == 2).astype(np.float32)}


def seen(table, tokens, data):
    """What the layers' sizes are taken from: training passages and claims."""
    corpus, questions = load_qa(data, "idk-mrc", "train")
    rng = random.Random(5)
    pairs = [tokens.windows(q["text"], corpus[q["passage"]]["text"])[0][0] for q in rng.sample(questions, SEEN)]
    pairs += [tokens.claim(r["premise"], r["hypothesis"]) for r in rng.sample(load_nli(f"{data}/indonli/train.jsonl"), SEEN)]
    for ids in pairs:
        padded, _, seg = pad([ids])
        yield inputs(table, padded, seg)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--weights", required=True)
    ap.add_argument("--encoder", required=True, help="folder with config.json, tokenizer.json and embeddings-q4.onnx")
    ap.add_argument("--data", required=True, help="folder of the data sets")
    ap.add_argument("--out", default="out")
    a = ap.parse_args()
    os.makedirs(a.out, exist_ok=True)
    cfg = json.load(open(f"{a.encoder}/config.json"))
    sd = {k: np.asarray(v, np.float32) for k, v in read_checkpoint(a.weights).items()}
    onnx.save(Reader(sd, cfg).model("reader"), f"{a.out}/reader-fp32.onnx")
    options = ort.SessionOptions()
    options.intra_op_num_threads = 1
    table = ort.InferenceSession(f"{a.encoder}/embeddings-q4.onnx", options, providers=["CPUExecutionProvider"])
    given = seen(table, Tokens(f"{a.encoder}/tokenizer.json"), a.data)
    largest = largest_inputs(RecordedReader(sd, cfg), "reader", given, a.out)
    save_in_8_bits(SmoothedReader(sd, cfg, largest), "reader", f"{a.out}/reader-int8.onnx")
    for name in ("reader-fp32.onnx", "reader-int8.onnx"):
        print(name, f"{os.path.getsize(f'{a.out}/{name}'):,} bytes")


if __name__ == "__main__":
    main()
