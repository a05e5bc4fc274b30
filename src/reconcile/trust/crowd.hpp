// Judgements in few classes: the variational posterior of classes with subtypes.
#pragma once

#include <cstdint>
#include <vector>

#include "gainsay/trust.hpp"

namespace gainsay::detail {

/// The questions of one predicate as items and its labels as classes.
struct Judgements {
    struct Vote {
        std::uint32_t worker, label;
    };
    std::vector<std::uint32_t> questions;   // of each item
    std::vector<std::uint32_t> first_vote;  // per item + 1
    std::vector<Vote> votes;
    std::vector<std::uint32_t> labels;   // of each class, into ClaimTable::labels
    std::vector<std::uint32_t> workers;  // numbers of ClaimTable::sources
};

Judgements judgements_of(const ClaimTable& table, std::uint32_t predicate);

struct CrowdPrior {
    double correct = 4, wrong = 1;  // of the rows of a confusion matrix: on the diagonal and off it
    double classes = 1;             // of the shares of the classes; 0: as the votes are
    double subtypes = 0.1;          // of the shares of subtypes in a class, over all of them
    std::vector<double> rows;       // in place of `correct` and `wrong`, class by class; empty: not used
};

struct CrowdPosterior {
    std::vector<double> classes;  // items x classes
    std::vector<double>
        accuracy;  // of each worker: the chance of a right answer, over the classes as they are
    std::vector<double> confused;  // expected answers of all workers, by class and label
    double evidence = 0;           // lower bound of the logarithm of the data's probability
    unsigned iterations = 0;
    bool converged = false;
};

/// Variational Bayes for BCC (one subtype: Dawid & Skene with priors) and enhanced BCC (Li, Rubinstein & Cohn
/// 2019). `seed` starts the subtypes apart from each other. O(iterations x votes x classes x subtypes).
CrowdPosterior infer_classes(const Judgements& data, unsigned subtypes, const CrowdPrior& prior,
                             unsigned iterations, std::uint64_t seed,
                             const std::vector<std::uint32_t>& known_class = {});

}  // namespace gainsay::detail
