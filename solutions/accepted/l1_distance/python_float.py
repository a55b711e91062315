"""
title = "A Python float"
"""
import torch


def l1_distance(img1, img2):
    diff = torch.abs(img1 - img2)
    return diff.mean().item()
