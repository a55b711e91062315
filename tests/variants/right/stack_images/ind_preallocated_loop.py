# Right: fills a preallocated tensor one image at a time.
import torch

def stack_images(images):
    out = torch.zeros(len(images), 28, 28)
    for i, im in enumerate(images):
        out[i] = im / 255
    return out
