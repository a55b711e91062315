# Right: einsum in a lambda.
import torch
linear1 = lambda xb, weights, bias: torch.einsum("nf,fo->no", xb, weights) + bias
