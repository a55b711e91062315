"""The wire between examiner and candidate: frames, values and messages.

A frame is a fixed prefix, the sizes of its buffers, a msgpack header and the buffers themselves (``frames``).
The header holds one message of a fixed set (``messages``); values inside it are plain data, tensors being
references to buffers of raw bytes (``values``). Nothing on the wire can name code, so nothing is executed by
reading it. docs/wire-protocol.md describes the bytes.
"""
