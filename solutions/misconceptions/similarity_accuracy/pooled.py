"""
title = "All images in one pot"
diagnosis = "You count the right answers of both classes together and divide by the number of all images. The class with more images then counts for more."
hint = "First a share for each class, and then the mean of the two shares."
"""
import torch


def similarity_accuracy(threes, sevens, mean3, mean7):
    said3 = is_3(threes, mean3, mean7).float()
    said7 = is_3(sevens, mean3, mean7).float()
    return torch.cat([said3, 1 - said7]).mean()
