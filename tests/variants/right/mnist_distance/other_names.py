# parameters carry other names than in the stub
def mnist_distance(img_batch, ideal_digit):
    diff = img_batch - ideal_digit
    diff = diff.abs()
    return diff.mean(dim=[-2, -1])
