# the chapter's cell, with globals of its own that are overwritten
mean3 = torch.zeros(28, 28)
mean7 = torch.ones(28, 28)
def mnist_distance(a,b): return (a-b).abs().mean((-1,-2))
def is_3(x): return mnist_distance(x,mean3) < mnist_distance(x,mean7)
is_3(torch.rand(28, 28)), is_3(torch.rand(28, 28)).float()
