# a conditional expression on the tensor
# mistake: truth value of a tensor
def relu(x): return x if x > 0 else 0
