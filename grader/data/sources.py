"""Where the real digits can be had: addresses and hashes, nothing that acts on them.

The hashes of the idx files were verified on files whose content is MNIST's, in the data lab; that of fastai's
archive is FastAI.jl's. A file with another hash is thrown away, so an address need not be trusted.
"""

from dataclasses import dataclass
from typing import Final

__all__ = ["IDX", "OFFERS", "SAMPLE", "Offer", "RemoteFile"]


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoteFile:
    """A file to download.

    Attributes:
        name: what to call it here.
        urls: mirrors, tried in this order.
        sha256: 64 figures, or None where any content will do.
    """

    name: str
    urls: tuple[str, ...]
    sha256: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """Files that together are a set of digits."""

    name: str
    files: tuple[RemoteFile, ...]


_IDX_MIRRORS: Final = (
    "https://ossci-datasets.s3.amazonaws.com/mnist/",
    "https://storage.googleapis.com/cvdf-datasets/mnist/",
    "https://raw.githubusercontent.com/fgnt/mnist/master/",
)


def _idx_file(name: str, sha256: str) -> RemoteFile:
    return RemoteFile(name=name, urls=tuple(mirror + name for mirror in _IDX_MIRRORS), sha256=sha256)


SAMPLE: Final = Offer(
    name="MNIST_SAMPLE",
    files=(
        RemoteFile(
            name="mnist_sample.tgz",
            urls=(
                "https://s3.amazonaws.com/fast-ai-sample/mnist_sample.tgz",
                "http://files.fast.ai/data/examples/mnist_sample.tgz",
            ),
            sha256="b373a14f282298aeba0f7dd56b7cdb6c2401063d4f118c39c54982907760bd38",
        ),
    ),
)
"""The chapter's 3s and 7s, 3.2 MB."""

IDX: Final = Offer(
    name="MNIST",
    files=(
        _idx_file("t10k-labels-idx1-ubyte.gz", "f7ae60f92e00ec6debd23a6088c31dbd2371eca3ffa0defaefb259924204aec6"),
        _idx_file("train-labels-idx1-ubyte.gz", "3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255c"),
        _idx_file("t10k-images-idx3-ubyte.gz", "8d422c7b0a1c1c79245a5bcf07fe86e33eeafee792b84584aec276f5a2dbc4e6"),
        _idx_file("train-images-idx3-ubyte.gz", "440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609"),
    ),
)
"""All ten digits, 11.6 MB, the smallest file first: a mirror that is down is noticed soon."""

OFFERS: Final = (SAMPLE, IDX)
