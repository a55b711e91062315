# divides by the number of 3s in MNIST
def mean_image(stack):
    return stack.sum(0) / 6131
