"""
title = "Through nested lists"
"""
import torch


def stack_images(images):
    data = []
    for img in images:
        data.append(img.tolist())
    return torch.tensor(data, dtype=torch.float) / 255
