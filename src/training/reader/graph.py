"""The reader as an ONNX graph, and its checkpoint read without torch."""
import pickle
import zipfile

import numpy as np
from onnx import TensorProto, helper, numpy_helper


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


class Graph:
    """The layers and heads in float32; `linear` may be overridden."""

    def __init__(self, sd, cfg):
        self.sd, self.cfg = sd, cfg
        self.nodes, self.inits, self.names = [], [], set()

    def const(self, name, value):
        if name not in self.names:
            self.names.add(name)
            self.inits.append(numpy_helper.from_array(np.array(value, order="C"), name))
        return name

    def op(self, kind, ins, out, domain="", **kw):
        self.nodes.append(helper.make_node(kind, ins, [out], name=out, domain=domain, **kw))
        return out

    def linear(self, x, w, b, out):
        product = self.op("MatMul", [x, self.const(out + ".w", w.T.astype(np.float32))], out + "_mm")
        return self.op("Add", [product, self.const(out + ".b", b)], out)

    def norm(self, x, p, out):
        g, b = self.const(p + ".g", self.sd[p + ".weight"]), self.const(p + ".b", self.sd[p + ".bias"])
        return self.op("LayerNormalization", [x, g, b], out, axis=-1, epsilon=float(self.cfg["layer_norm_eps"]))

    def gelu(self, x, out):
        return self.op("Gelu", [x], out, "com.microsoft")

    def layer(self, i, x, mask):
        sd, p = self.sd, f"layers.{i}."
        hidden, heads = self.cfg["hidden_size"], self.cfg["num_attention_heads"]
        w, b = sd[p + "qkv.weight"], sd[p + "qkv.bias"]
        split = self.const("shape4", np.array([0, 0, heads, hidden // heads]))
        q, k, v = (
            self.op("Transpose", [self.op("Reshape", [self.linear(x, w[j * hidden:(j + 1) * hidden], b[j * hidden:(j + 1) * hidden], p + n), split], p + n + "r")],
                    p + n + "t", perm=[0, 2, 3, 1] if n == "k" else [0, 2, 1, 3])
            for j, n in enumerate("qkv"))
        root = self.const("root", np.float32((hidden // heads) ** -0.5))
        score = self.op("Add", [self.op("MatMul", [self.op("Mul", [q, root], p + "qs"), k], p + "qk"), mask], p + "sc")
        context = self.op("MatMul", [self.op("Softmax", [score], p + "sm", axis=-1), v], p + "ctx")
        context = self.op("Reshape", [self.op("Transpose", [context], p + "ctxt", perm=[0, 2, 1, 3]), self.const("shape3", np.array([0, 0, hidden]))], p + "ctx3")
        x = self.norm(self.op("Add", [x, self.linear(context, sd[p + "o.weight"], sd[p + "o.bias"], p + "o")], p + "r1"), p + "ln1", p + "x1")
        wide = self.gelu(self.linear(x, sd[p + "f1.weight"], sd[p + "f1.bias"], p + "f1"), p + "g")
        return self.norm(self.op("Add", [x, self.linear(wide, sd[p + "f2.weight"], sd[p + "f2.bias"], p + "f2")], p + "r2"), p + "ln2", p + "x2")

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

    def model(self):
        sd, op, const = self.sd, self.op, self.const
        op("Shape", ["inputs_embeds"], "T", start=1, end=2)
        zero = const("z", np.array([0]))
        op("Slice", [const("pos", sd["pos"] + sd["typ"]), zero, "T", zero], "posT")
        x = self.norm(op("Add", ["inputs_embeds", "posT"], "emb"), "ln", "x0")
        outside = op("Sub", [const("one", np.float32(1)), op("Unsqueeze", ["attention_mask", const("ax12", np.array([1, 2]))], "m4")], "m_inv")
        mask = op("Mul", [outside, const("neg", np.float32(-1e4))], "m_add")
        for i in range(self.cfg["num_hidden_layers"]):
            x = self.layer(i, x, mask)
        self.heads(x)
        info = lambda n, *dims: helper.make_tensor_value_info(n, TensorProto.FLOAT, dims)
        g = helper.make_graph(
            self.nodes, "reader",
            [info("inputs_embeds", "B", "T", self.cfg["hidden_size"]), *(info(n, "B", "T") for n in ("attention_mask", "segment_a", "segment_b"))],
            [info("start", "B", "T"), info("end", "B", "T"), info("cls", "B", 2), info("nli", "B", 3)], self.inits)
        return helper.make_model(g, opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid("com.microsoft", 1)], ir_version=8, producer_name="kutip")
