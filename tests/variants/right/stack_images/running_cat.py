# grows by cat in a loop
import torch
def stack_images(images):
    stack = None
    for im in images:
        im = im.float().div(255).view(1, 28, 28)
        stack = im if stack is None else torch.cat((stack, im), 0)
    return stack
