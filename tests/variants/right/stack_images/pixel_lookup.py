# a table of 256 floats, looked up
import torch
levels = torch.arange(256) / 255
def stack_images(images):
    return levels[torch.stack(images).long()]
