"""The weights of the 8-bit reader as a checkpoint that training can go on from.

    python unexport.py --model ../../main/resources/models/reader-int8.onnx --out shipped.pt

What rounding took is gone; a few steps of training make up for it. So the model that ships is all that has to be kept.
"""
import argparse

import numpy as np
import onnx
import torch
from onnx import numpy_helper


def linear(tensors, name, rounded):
    """Weight [out, in] and bias of a rounded layer, its channels as they were before they were made even."""
    q = lambda part: tensors[f"{rounded}.w_{part}"].astype(np.float32)
    weight = (q("quantized") - q("zero_point")) * q("scale")[None, :] * tensors[f"{name}.even"][:, None]
    return weight, tensors[f"{rounded}.b"]


def state(model):
    tensors = {t.name: numpy_helper.to_array(t) for t in model.graph.initializer}
    layers = 1 + max(int(n.split(".")[1]) for n in tensors if n.startswith("layers."))
    sd = {"pos": tensors["pos"].astype(np.float32), "typ": np.zeros_like(tensors["ln.g"]), "ln.weight": tensors["ln.g"], "ln.bias": tensors["ln.b"]}
    for i in range(layers):
        p = f"layers.{i}."
        weights, biases = zip(*(linear(tensors, p + n, p + n) for n in "qkv"))
        sd[p + "qkv.weight"], sd[p + "qkv.bias"] = np.concatenate([w.T for w in weights]), np.concatenate(biases)
        for n in ("o", "f1", "f2"):
            weight, bias = linear(tensors, p + n, p + n + ("_in" if n == "f2" else ""))
            if n == "f2":
                weight[tensors[p + "g.top"]] += tensors[p + "f2.top_w"]
            sd[p + n + ".weight"], sd[p + n + ".bias"] = weight.T, bias
        for n in ("ln1", "ln2"):
            sd[p + n + ".weight"], sd[p + n + ".bias"] = tensors[p + n + ".g"], tensors[p + n + ".b"]
    for n in ("span", "pool_q", "pool_n", "cls", "nli"):
        sd[n + ".weight"], sd[n + ".bias"] = tensors[n + ".w"].T, tensors[n + ".b"]
    for n in "qn":  # the standardisation is folded into the pools
        wide = sd[f"pool_{n}.weight"].shape[1]
        sd["mu_" + n], sd["sd_" + n] = np.zeros(wide, np.float32), np.ones(wide, np.float32)
    return sd


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--model", required=True)
    ap.add_argument("--out", required=True)
    a = ap.parse_args()
    sd = state(onnx.load(a.model))
    torch.save(dict(model={k: torch.from_numpy(np.array(v, np.float32, order="C")) for k, v in sd.items()}), a.out)


if __name__ == "__main__":
    main()
