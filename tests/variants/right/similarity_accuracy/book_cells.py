# the chapter's cells around it
def mnist_distance(a,b): return (a-b).abs().mean((-1,-2))
def is_3(x): return mnist_distance(x,mean3) < mnist_distance(x,mean7)

accuracy_3s =      is_3(valid_3_tens).float() .mean()
accuracy_7s = (1 - is_3(valid_7_tens).float()).mean()
accuracy_3s,accuracy_7s,(accuracy_3s+accuracy_7s)/2

def similarity_accuracy(threes, sevens, mean3, mean7):
    def is_3(x): return mnist_distance(x,mean3) < mnist_distance(x,mean7)
    accuracy_3s =      is_3(threes).float() .mean()
    accuracy_7s = (1 - is_3(sevens).float()).mean()
    return (accuracy_3s+accuracy_7s)/2
