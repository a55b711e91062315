# Right: as in the book.
import torch
def stack_images(images):
    return torch.stack(images).float()/255
