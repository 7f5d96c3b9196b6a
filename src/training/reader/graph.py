"""The reader as an ONNX graph, and its checkpoint read without torch."""
import os
import pickle
import sys
import zipfile

import numpy as np

sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "shared"))
from encoder import Graph


def read_checkpoint(path):
    """Every tensor of a torch checkpoint, by name, as float32."""
    archive = zipfile.ZipFile(path)
    root = next(n for n in archive.namelist() if n.endswith("data.pkl"))[: -len("data.pkl")]
    kinds = {"HalfStorage": np.float16, "FloatStorage": np.float32}

    def tensor(storage, offset, shape, stride, *_):
        if not shape:
            return storage[offset]
        return np.lib.stride_tricks.as_strided(storage[offset:], shape, [s * storage.itemsize for s in stride]).astype(np.float32)

    class Unpickler(pickle.Unpickler):
        def find_class(self, module, name):
            if name in kinds:
                return name
            if name == "_rebuild_tensor_v2":
                return tensor
            if (module, name) == ("collections", "OrderedDict"):
                return dict
            raise pickle.UnpicklingError(f"unexpected {module}.{name}")

        def persistent_load(self, pid):
            return np.frombuffer(archive.read(f"{root}data/{pid[2]}"), kinds[pid[1]])

    return Unpickler(archive.open(f"{root}data.pkl")).load()["model"]


class Reader(Graph):
    """The encoder with heads for spans, answerability, relevance and entailment."""

    def heads(self, x):
        sd, op, const = self.sd, self.op, self.const
        span = self.linear(x, sd["span.weight"], sd["span.bias"], "span")
        for j, n in enumerate(("start", "end")):
            op("Gather", [span, const(f"g{j}", np.array(j))], n, axis=2)
        axis = const("ax1", np.array([1]))
        means = []
        for n in ("segment_a", "segment_b"):
            total = op("Squeeze", [op("MatMul", [op("Unsqueeze", [n, axis], n + "_u"), x], n + "_sum"), axis], n + "_sq")
            count = op("Max", [op("ReduceSum", [n, axis], n + "_c", keepdims=1), const("one", np.float32(1))], n + "_cm")
            means.append(op("Div", [total, count], n + "_mean"))
        apart = op("Abs", [op("Sub", means, "ab_sub")], "ab_abs")
        first = op("Gather", [x, const("g0", np.array(0))], "h0", axis=1)
        feature = op("Concat", [first, *means, apart, op("Mul", means, "ab_mul")], "feat", axis=-1)
        for pool, head, out in (("pool_q", "cls", "cls"), ("pool_n", "nli", "nli")):
            n = pool[-1]  # the fixed standardisation is folded into the weights
            w = sd[pool + ".weight"] / sd["sd_" + n]
            b = sd[pool + ".bias"] - w @ sd["mu_" + n]
            self.linear(op("Tanh", [self.linear(feature, w, b, pool)], pool + "_t"), sd[head + ".weight"], sd[head + ".bias"], out)
        return [(n, 1, "T") for n in ("segment_a", "segment_b")], [("start", 1, "T"), ("end", 1, "T"), ("cls", 1, 2), ("nli", 1, 3)]
