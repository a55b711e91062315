# Korean comments, tabs, semicolons
def nll(activations, targets):
	행 = range(len(targets));	# 모든 행
	손실 = -activations[행, targets];
	return 손실.mean();
