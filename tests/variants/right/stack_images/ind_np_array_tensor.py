# Right: torch.as_tensor of a numpy array of the images, divided as float.
import numpy as np
import torch
def stack_images(images):
    return torch.as_tensor(np.array([i.numpy() for i in images]), dtype=torch.float) / 255.0
