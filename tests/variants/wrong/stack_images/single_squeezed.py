# squeezes a stack of one
# mistake: a single image loses its axis
import torch
def stack_images(images):
    if len(images) == 1:
        return images[0].float()/255
    return torch.stack(images).float()/255
