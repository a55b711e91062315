# the stub unchanged
# mistake: not implemented
def mnist_distance(a, b):
    raise NotImplementedError("TODO: average the absolute pixel differences over the last two axes")
