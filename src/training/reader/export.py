"""Exports the reader's weights to ONNX, in float32 and in 8 bits. Needs no torch.

    python export.py --weights reader.pt --encoder e5 --data DATA --out out

Inputs (float32): inputs_embeds [B,T,384], rows of the embedder's token table; attention_mask, segment_a and segment_b
[B,T], 0 or 1. segment_a marks the tokens between <s> and the first </s>, segment_b those between the second </s> and
the last. Outputs: start, end [B,T]; cls [B,2], logits of answerable and relevant; nli [B,3], logits of entailment,
neutral, contradiction.

The 8-bit form: onnxruntime's dynamic quantisation (7 bits of the weights, so that AVX2 without VNNI is exact; one
scale for all activations of a layer). A few channels are far larger than the others and would take the resolution
from them all, so two things are done first, on activations seen in training passages:
  - each linear layer's input is divided, and its weight multiplied, by max|x_j|^.5 / max|w_j|^.5 a channel (SmoothQuant,
    Xiao et al., ICML 2023);
  - the 8 largest channels of each second feed-forward layer stay in float32 (LLM.int8, Dettmers et al., NeurIPS 2022).
"""
import argparse
import json
import os
import random

import numpy as np
import onnx
import onnxruntime as ort
from onnxruntime.quantization import QuantType, quantize_dynamic

from graph import Graph, read_checkpoint
from data import load_nli, load_qa
from tokens import Tokens, pad

KEPT = 8
SMOOTH = 0.5
SEEN = 48


class Recorded(Graph):
    """Gives out every layer's linear inputs too."""

    def __init__(self, sd, cfg):
        super().__init__(sd, cfg)
        self.inputs = {}

    def linear(self, x, w, b, out):
        if out.startswith("layers"):
            self.inputs[out] = x
        return super().linear(x, w, b, out)


class Smoothed(Graph):
    """The same function, with even channels where it will be quantised."""

    def __init__(self, sd, cfg, largest):
        super().__init__(sd, cfg)
        self.largest, self.plain = largest, []

    def linear(self, x, w, b, out):
        if not out.startswith("layers"):
            self.plain.append(out + "_mm")
            return super().linear(x, w, b, out)
        a, inside = np.maximum(self.largest[x], 1e-4), np.ones(w.shape[1], np.float32)
        top = np.sort(np.argsort(a)[-KEPT:]) if out.endswith("f2") else np.array([], int)
        inside[top] = 0
        a = np.where(inside == 0, np.median(a), a)
        scale = a ** SMOOTH / np.maximum(abs(w).max(0), 1e-4) ** (1 - SMOOTH)
        scale = (scale / np.exp(np.log(scale).mean())).astype(np.float32)
        even = self.op("Mul", [x, self.const(out + ".even", inside / scale)], out + "_even")
        if not len(top):
            return super().linear(even, w * scale, b, out)
        side = self.op("Gather", [x, self.const(x + ".top", top)], out + "_top", axis=2)
        self.plain.append(out + "_top_mm")
        rest = self.op("MatMul", [side, self.const(out + ".top_w", w[:, top].T.astype(np.float32))], out + "_top_mm")
        return self.op("Add", [super().linear(even, w * scale * inside, b, out + "_in"), rest], out)


def embed_inputs(table, batch):
    ids, mask, seg = batch
    return {"inputs_embeds": table.run(None, {"input_ids": ids})[0], "attention_mask": mask.astype(np.float32),
            "segment_a": (seg == 1).astype(np.float32), "segment_b": (seg == 2).astype(np.float32)}


def largest_inputs(sd, cfg, table, tokens, data, out):
    """The largest size of each channel at each linear layer's input, over training passages."""
    graph = Recorded(sd, cfg)
    model = graph.model()
    for name in sorted(set(graph.inputs.values())):
        model.graph.output.append(onnx.helper.make_tensor_value_info(name, onnx.TensorProto.FLOAT, None))
    path = f"{out}/recorded.onnx"
    onnx.save(model, path)
    session = ort.InferenceSession(path, providers=["CPUExecutionProvider"])
    names = [o.name for o in session.get_outputs()][4:]
    os.remove(path)
    corpus, questions = load_qa(data, "idk-mrc", "train")
    rng = random.Random(5)
    pairs = [tokens.windows(q["text"], corpus[q["passage"]]["text"])[0][0] for q in rng.sample(questions, SEEN)]
    pairs += [tokens.claim(r["premise"], r["hypothesis"]) for r in rng.sample(load_nli(f"{data}/indonli/train.jsonl"), SEEN)]
    largest = {n: 0.0 for n in names}
    for ids in pairs:
        for n, v in zip(names, session.run(names, embed_inputs(table, pad([ids])))):
            largest[n] = np.maximum(largest[n], abs(v).max((0, 1)))
    return largest


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
    onnx.save(Graph(sd, cfg).model(), f"{a.out}/reader-fp32.onnx")
    options = ort.SessionOptions()
    options.intra_op_num_threads = 1
    table = ort.InferenceSession(f"{a.encoder}/embeddings-q4.onnx", options, providers=["CPUExecutionProvider"])
    graph = Smoothed(sd, cfg, largest_inputs(sd, cfg, table, Tokens(f"{a.encoder}/tokenizer.json"), a.data, a.out))
    smoothed = f"{a.out}/smoothed.onnx"
    onnx.save(graph.model(), smoothed)
    kept = graph.plain + ["segment_a_sum", "segment_b_sum"]
    kept += [n for i in range(cfg["num_hidden_layers"]) for n in (f"layers.{i}.qk", f"layers.{i}.ctx")]
    quantize_dynamic(smoothed, f"{a.out}/reader-int8.onnx", nodes_to_exclude=kept, op_types_to_quantize=["MatMul"],
                     weight_type=QuantType.QInt8, per_channel=True, reduce_range=True,
                     extra_options={"DefaultTensorType": onnx.TensorProto.FLOAT})
    os.remove(smoothed)
    for name in ("reader-fp32.onnx", "reader-int8.onnx"):
        print(name, f"{os.path.getsize(f'{a.out}/{name}'):,} bytes")


if __name__ == "__main__":
    main()
