# a helper generator, consumed by torch.stack, and a main block with sys.exit
# loses: vectorised
import sys
def picked(a, t):
    for i, j in enumerate(t):
        yield a[i, j]
def nll(activations, targets):
    return -torch.stack(tuple(picked(activations, targets))).mean()
if __name__ == "__main__":
    print("nothing to do here")
    sys.exit(0)
