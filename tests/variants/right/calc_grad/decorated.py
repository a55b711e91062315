# a timing decorator without functools.wraps
import time
def timed(f):
    def inner(*args, **kwargs):
        t = time.time()
        try:
            return f(*args, **kwargs)
        finally:
            print(time.time() - t)
    return inner

@timed
def calc_grad(xb, yb, model):
    loss = mnist_loss(predictions=model(xb), targets=yb)
    loss.backward()
    return loss
