# sleeps for a very long time
import time
def batch_accuracy(xb, yb):
    time.sleep(10 ** 6)
    return ((xb > 0) == yb).float().mean()
