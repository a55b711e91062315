# ones on the stack's device
import torch
def mean_image(stack):
    ones = stack.new_ones(1, stack.shape[0])
    return (ones @ stack.flatten(1)).reshape(stack.shape[1:]) / stack.shape[0]
