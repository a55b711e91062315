"""Inputs of a test case, drawn from the run's seed and the case's own name.

So a case sees the same inputs whatever other cases run, and other inputs with every seed.
"""

import hashlib

import torch

__all__ = ["Inputs", "case_seed"]


def case_seed(seed: int, case: str) -> int:
    """Return the seed of *case* in a run with *seed*: 63 bits that tell nothing about either."""
    digest = hashlib.sha256(f"gradekit:{seed}:{case}".encode()).digest()
    return int.from_bytes(digest[:8], "little") >> 1


class Inputs:
    """Draws tensors for one test case; the same case and seed draw the same."""

    def __init__(self, seed: int) -> None:
        """Begin at *seed*, as ``case_seed`` gives it."""
        self.generator = torch.Generator().manual_seed(seed)

    def normal(self, *shape: int, std: float = 1.0) -> torch.Tensor:
        """Return float32 normal numbers of *shape*."""
        return torch.randn(shape, generator=self.generator) * std

    def uniform(self, *shape: int) -> torch.Tensor:
        """Return float32 numbers of *shape* in [0, 1)."""
        return torch.rand(shape, generator=self.generator)

    def integer(self, low: int, high: int) -> int:
        """Return a whole number from *low* to *high*, both included."""
        return int(torch.randint(low, high + 1, (), generator=self.generator))

    def images(self, count: int) -> torch.Tensor:
        """Return float32 [count, 28, 28] in [0, 1], two fifths of it black."""
        # Digits are blacker, but then the median of a difference is 0, as that of many wrong answers is.
        ink = self.uniform(count, 28, 28)
        return torch.where(self.uniform(count, 28, 28) < 0.4, torch.zeros(()), ink)

    def labels(self, count: int) -> torch.Tensor:
        """Return int64 [count, 1] of 0 and 1, mixed: about half of each and at least one of both."""
        ones = count // 2 + (self.integer(-1, 1) if count > 4 else 0)
        ordered = (torch.arange(count) < max(1, ones)).long()
        return ordered[self.permutation(count)].unsqueeze(1)

    def classes(self, count: int, classes: int) -> torch.Tensor:
        """Return int64 [count] of class numbers below *classes*."""
        return torch.randint(0, classes, (count,), generator=self.generator)

    def permutation(self, count: int) -> torch.Tensor:
        """Return int64 [count], the numbers below *count* in random order."""
        return torch.randperm(count, generator=self.generator)
