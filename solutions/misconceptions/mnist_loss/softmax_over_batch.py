"""
title = "Softmax over the batch"
diagnosis = "You let the images of a batch compete: their confidences add up to 1, and the more images there are, the smaller each of them is."
hint = "The images have nothing to do with each other. Which function looks at one number at a time?"
"""
import torch


def mnist_loss(predictions, targets):
    predictions = predictions.softmax(0)
    return torch.where(targets == 1, 1 - predictions, predictions).mean()
