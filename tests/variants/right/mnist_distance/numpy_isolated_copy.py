# detaches, copies to numpy, and builds a float32 tensor from the result
def mnist_distance(a, b):
    import numpy
    import torch
    a = numpy.array(a.detach().cpu(), copy=True)
    b = numpy.array(b.detach().cpu(), copy=True)
    gap = numpy.absolute(numpy.subtract(a, b))
    return torch.as_tensor(numpy.mean(gap, axis=(gap.ndim - 2, gap.ndim - 1)), dtype=torch.float32)
