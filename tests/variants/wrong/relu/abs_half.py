# halves the absolute value only
def relu(x): return x.abs() / 2
