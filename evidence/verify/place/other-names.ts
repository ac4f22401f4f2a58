/** Everyday names of harms that records give in the words of the regulator. */
export const otherNames: Record<string, readonly string[]> = {
  fever: ['pyrexia'],
  fatigue: ['tiredness'],
  'weight loss': ['weight decreased', 'decreased weight'],
  'weight gain': ['weight increased', 'increased weight'],
  dyspnoea: ['shortness of breath', 'breathlessness'],
  haemorrhage: ['bleeding'],
  hypertension: ['high blood pressure', 'raised blood pressure'],
  constipation: [],
  hypertriglyceridaemia: ['raised triglycerides'],
  'pain in an arm or leg': ['pain in extremity'],
  anaemia: ['low haemoglobin'],
}
