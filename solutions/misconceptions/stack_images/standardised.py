"""
title = "Mean 0 and standard deviation 1"
diagnosis = "You subtract the mean and divide by the standard deviation. That has its uses, but here the values should run from 0 to 1."
hint = "Only divide, by the largest value that a byte can have."
"""
import torch


def stack_images(images):
    return (torch.stack(images).float() - torch.stack(images).float().mean()) / torch.stack(images).float().std()
