"""
title = "A lambda with a mean of floats"
"""
import torch

batch_accuracy = lambda out, y: torch.mean((out.gt(0) == y), dtype=torch.float32)
