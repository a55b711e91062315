"""
title = "Rows of the identity matrix as one-hot labels, as a lambda"
"""
import torch

nll = lambda acts, targs: -(acts * torch.eye(acts.shape[1], device=acts.device)[targs]).sum() / acts.shape[0]
