# Wrong: lazy, gives x back.
def relu(x):
    return x
