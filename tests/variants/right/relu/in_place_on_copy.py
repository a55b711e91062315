# relu_ on a clone, with prints and asserts
def relu(x):
    y = x.clone().relu_()
    print(y.shape)
    assert y.min() >= 0
    return y
