"""The encoder that embedder and reader have in common, as an ONNX graph, in float32 and in 8 bits.

Every text is run alone, so that there is no mask: attention is one fused operator (com.microsoft.MultiHeadAttention), and each sum
before a normalisation another (SkipLayerNormalization). They take a third less time than their parts.

The 8-bit form: onnxruntime's dynamic quantisation (7 bits of the weights, so that AVX2 without VNNI is exact; one scale for all
activations of a layer). A few channels are far larger than the others and would take the resolution from them all, so two things are
done first, on activations seen in texts:
  - each linear layer's input is divided, and its weight multiplied, by max|x_j|^.5 / max|w_j|^.5 a channel (SmoothQuant,
    Xiao et al., ICML 2023);
  - the 8 largest channels of each second feed-forward layer stay in float32 (LLM.int8, Dettmers et al., NeurIPS 2022).
"""
import os

import numpy as np
import onnx
import onnxruntime as ort
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

KEPT = 8
SMOOTH = 0.5
FUSED = "com.microsoft"


class Graph:
    """Layers in float32 from tensors by name (`layers.0.qkv.weight`, …); `linear` may be overridden, `heads` is for the one at hand."""

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

    def norm(self, x, added, p, out):
        g, b = self.const(p + ".g", self.sd[p + ".weight"]), self.const(p + ".b", self.sd[p + ".bias"])
        return self.op("SkipLayerNormalization", [x, added, g, b], out, FUSED, epsilon=float(self.cfg["layer_norm_eps"]))

    def layer(self, i, x):
        sd, p = self.sd, f"layers.{i}."
        hidden = self.cfg["hidden_size"]
        w, b = sd[p + "qkv.weight"], sd[p + "qkv.bias"]
        qkv = [self.linear(x, w[j * hidden:(j + 1) * hidden], b[j * hidden:(j + 1) * hidden], p + n) for j, n in enumerate("qkv")]
        context = self.op("MultiHeadAttention", qkv, p + "ctx", FUSED, num_heads=self.cfg["num_attention_heads"])
        x = self.norm(x, self.linear(context, sd[p + "o.weight"], sd[p + "o.bias"], p + "o"), p + "ln1", p + "x1")
        wide = self.op("Gelu", [self.linear(x, sd[p + "f1.weight"], sd[p + "f1.bias"], p + "f1")], p + "g", FUSED)
        return self.norm(x, self.linear(wide, sd[p + "f2.weight"], sd[p + "f2.bias"], p + "f2"), p + "ln2", p + "x2")

    def model(self, name):
        """Inputs: inputs_embeds [1,T,H], rows of the token table, and those of the heads."""
        self.op("Shape", ["inputs_embeds"], "T", start=1, end=2)
        zero = self.const("z", np.array([0]))
        positions = self.op("Cast", [self.const("pos", (self.sd["pos"] + self.sd["typ"]).astype(np.float16))], "pos32", to=TensorProto.FLOAT)
        self.op("Unsqueeze", [self.op("Slice", [positions, zero, "T", zero], "posT"), zero], "pos1")
        x = self.norm("inputs_embeds", "pos1", "ln", "x0")
        for i in range(self.cfg["num_hidden_layers"]):
            x = self.layer(i, x)
        ins, outs = self.heads(x)
        info = lambda n, *dims: helper.make_tensor_value_info(n, TensorProto.FLOAT, dims)
        g = helper.make_graph(
            self.nodes, name, [info("inputs_embeds", 1, "T", self.cfg["hidden_size"]), *(info(*i) for i in ins)], [info(*o) for o in outs], self.inits)
        return helper.make_model(
            g, opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid(FUSED, 1)], ir_version=8, producer_name="kutip")


class Recorded:
    """Before a graph: remembers every layer's linear inputs."""

    def __init__(self, sd, cfg):
        super().__init__(sd, cfg)
        self.inputs = set()

    def linear(self, x, w, b, out):
        if out.startswith("layers"):
            self.inputs.add(x)
        return super().linear(x, w, b, out)


class Smoothed:
    """Before a graph: the same function, with even channels where it will be quantised."""

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


def largest_inputs(graph, name, given, out):
    """The largest size of each channel at each linear layer's input, over the inputs `given` to a `Recorded` graph."""
    model = graph.model(name)
    for tensor in sorted(graph.inputs):
        model.graph.output.append(helper.make_tensor_value_info(tensor, TensorProto.FLOAT, None))
    path = os.path.join(out, "recorded.onnx")
    onnx.save(model, path)
    session = ort.InferenceSession(path, providers=["CPUExecutionProvider"])
    os.remove(path)
    names = sorted(graph.inputs)
    largest = {n: 0.0 for n in names}
    for inputs in given:
        for n, v in zip(names, session.run(names, inputs)):
            largest[n] = np.maximum(largest[n], abs(v).max((0, 1)))
    return largest


def save_in_8_bits(graph, name, path):
    """Saves a `Smoothed` graph; what is not of a layer stays in float32."""
    smoothed = path + ".smoothed"
    onnx.save(graph.model(name), smoothed)
    others = [n.name for n in graph.nodes if n.op_type == "MatMul" and not n.name.startswith("layers")]
    quantize_dynamic(smoothed, path, nodes_to_exclude=graph.plain + others, op_types_to_quantize=["MatMul"],
                     weight_type=QuantType.QInt8, per_channel=True, reduce_range=True,
                     extra_options={"DefaultTensorType": TensorProto.FLOAT})
    os.remove(smoothed)
