"""
title = "Stack, float, divide"
"""
def stack_images(images):
    return torch.stack(images).float()/255
