# the tensor method
def softmax(x): return x.softmax(-1)
